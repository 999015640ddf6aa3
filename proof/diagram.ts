import type { Edge } from './explore';
import { inShort } from './heard';

/** Words heard that mean the same from everywhere: drawn once, as a note, instead of from each place. */
const EVERYWHERE =
  /^(stop|correction|symptom|noSymptom|cannot-move|pain|alone|previous|start-over|daysAgo|age)/;

/** How many words an arrow is labelled with. */
const MOST_LABELS = 3;

const named = (at: string): string => (at === 'ended' ? '[*]' : at.replaceAll('-', '_'));

/** Draws the places of the dialog and what leads from one to the next, as a Mermaid state diagram. */
export class Diagram {
  private readonly arrows = new Map<string, Map<string, number>>();

  add({ step: { before, heard, turn } }: Edge): void {
    const from = before?.place.at ?? 'start';
    const to = turn.state?.place.at ?? 'ended';
    if (from === to || from === 'holding') {
      return;
    }
    const label = inShort(heard);
    if (EVERYWHERE.test(label) && from !== 'start') {
      return;
    }
    const key = `${from} ${to}`;
    const labels = this.arrows.get(key) ?? new Map<string, number>();
    labels.set(label, (labels.get(label) ?? 0) + 1);
    this.arrows.set(key, labels);
  }

  /** The diagram, without its code fence. */
  toMermaid(): string {
    const lines = [...this.arrows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, labels]) => {
        const [from = '', to = ''] = key.split(' ');
        const usual = [...labels]
          .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
          .map(([label]) => label);
        const shown = usual.slice(0, MOST_LABELS).join(', ');
        const more = usual.length > MOST_LABELS ? ' …' : '';
        return `  ${from === 'start' ? '[*]' : named(from)} --> ${named(to)}: ${shown}${more}`;
      });
    return [
      'stateDiagram-v2',
      ...lines,
      '  holding --> paused: words during the count',
      '  holding --> ready: words after the count',
      '  note right of screening',
      '    From every place: a sign named leads to emergency, today or the next question;',
      '    "that hurts" asks about legs and seat again; "go back" asks the last answer again;',
      '    "stop" ends.',
      '  end note',
    ].join('\n');
  }
}
