import { fold } from '../hearing/fold';

const OPENING =
  '(?:open|launch|start|begin|run|load|use|enter|ask|tell|talk to|speak to|resume|play)';

/**
 * What a listener asks of a skill by its name: "why do spasms happen" in "ask back spasm coach why do spasms
 * happen".
 * @param folded the listener's words
 * @param name the skill's invocation name
 * @returns '' when the skill is only opened; undefined when it is not named
 */
export function requestByName(folded: string, name: string): string | undefined {
  const skill = fold(name);
  const first = new RegExp(
    `^(?:please )?(?:${OPENING} )?(?:the )?${skill}(?: please)?(?: (?:to|for|about|and|that|if|whether))?(?: (.+))?$`,
  ).exec(folded);
  if (first) {
    return first[1] ?? '';
  }
  return new RegExp(`^(.+) (?:with|from|using|in|on) (?:the )?${skill}$`).exec(folded)?.[1];
}

/** Whether the words open a skill without its name. The pretend Echo allows it, since it has only one skill. */
export function isBareOpening(folded: string): boolean {
  return /^(?:open|launch|start)$/.test(folded);
}
