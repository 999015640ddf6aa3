import type { AnswerWord, HeardHere } from '../heard';

/** The answer that was heard, however hedged; null when it was no answer or was not understood. */
export function answerIn({ kind }: HeardHere): AnswerWord | null {
  switch (kind) {
    case 'yes':
    case 'no':
    case 'partly':
    case 'soft-no':
    case 'not-sure':
    case 'not-new':
    case 'decline':
      return kind;
    case 'next':
    case 'previous':
    case 'repeat':
    case 'start-over':
    case 'ready':
    case 'resume':
    case 'pause':
    case 'how-long':
    case 'not-understood':
      return null;
  }
}

/** A plain yes or no; null for everything else, which counts as neither. */
export function plainAnswer(heard: HeardHere): 'yes' | 'no' | null {
  const answer = answerIn(heard);
  return answer === 'yes' || answer === 'no' ? answer : null;
}
