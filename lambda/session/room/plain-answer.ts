import type { HeardHere } from '../heard';

/** A plain yes or no; null for everything else, which counts as neither. */
export function plainAnswer({ kind }: HeardHere): 'yes' | 'no' | null {
  switch (kind) {
    case 'yes':
    case 'no':
      return kind;
    case 'partly':
    case 'soft-no':
    case 'not-sure':
    case 'not-new':
    case 'decline':
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
