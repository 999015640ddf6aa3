import { courseOf } from '../../../echo/course';
import type { Clip } from '../../../echo/sound/apla';
import { lineDisplay, progressBar, streamDisplay } from '../../../echo/terminal/count-display';
import { playCount } from '../../../echo/terminal/live-count';
import { countTo, playing } from '../counting-skill';

const course = courseOf(playing(countTo(3)).response);

/** A clock that jumps ahead whenever somebody waits, with an interruption at a given time. */
function countTime(brokenOffMs?: number) {
  let now = 5000;
  return {
    nowMs: () => now,
    pause: async (ms: number) => {
      now += ms;
    },
    brokenOffMs: () => brokenOffMs,
  };
}

/** A display that records when each word was first shown. */
function notes() {
  const shown: [number, string][] = [];
  const finished: [number, string][] = [];
  const note = (heard: readonly Clip[], positionMs: number) => {
    for (const { text } of heard.slice(shown.length)) {
      shown.push([positionMs, text]);
    }
  };
  return {
    shown,
    finished,
    display: {
      show: note,
      finish: (heard: readonly Clip[], positionMs: number) => {
        note(heard, positionMs);
        finished.push([positionMs, heard.at(-1)?.text ?? '']);
      },
    },
  };
}

describe('a count in real time', () => {
  it('shows each word when it is heard, and takes as long as it lasts', async () => {
    const { shown, finished, display } = notes();
    expect(await playCount(course, display, countTime())).toBe(10_000);
    expect(shown).toEqual([
      [0, 'Left side. Hold.'],
      [4000, '1'],
      [5000, '2'],
      [6000, '3'],
      [8000, 'Ready for the right side?'],
    ]);
    expect(finished).toEqual([[10_000, 'Ready for the right side?']]);
  });

  it('ends where it is interrupted', async () => {
    const { shown, finished, display } = notes();
    expect(await playCount(course, display, countTime(5500))).toBe(5500);
    expect(shown.at(-1)).toEqual([5000, '2']);
    expect(finished).toEqual([[5500, '2']]);
  });

  it.each([
    [-50, 0],
    [99_000, 10_000],
  ])('interrupted at %d ms, it ends at %d ms', async (brokenOffMs, reachedMs) => {
    expect(await playCount(course, notes().display, countTime(brokenOffMs))).toBe(reachedMs);
  });

  it('takes no time when there is nothing to hear', async () => {
    expect(await playCount({ clips: [], lengthMs: 0 }, notes().display, countTime())).toBe(0);
  });
});

describe('the bar', () => {
  it.each([
    [0, 20_000, 25, '[------------]  0 of 20 s'],
    [10_000, 20_000, 25, '[######------] 10 of 20 s'],
    [20_000, 20_000, 25, '[############] 20 of 20 s'],
    [9999, 20_000, 5, '[##---]  9 of 20 s'],
    [0, 0, 5, '[#####] 0 of 0 s'],
  ])('%d of %d ms in %d columns is %s', (positionMs, lengthMs, columns, bar) => {
    expect(progressBar(positionMs, lengthMs, columns)).toBe(bar);
  });
});

describe('a display on one line', () => {
  it('is written over, never wider than the line, and leaves what was heard', async () => {
    const put: string[] = [];
    const printed: string[] = [];
    const long = courseOf(playing(countTo(60)).response);
    const display = lineDisplay(
      long.lengthMs,
      50,
      (line) => put.push(line),
      (line) => printed.push(line),
    );
    await playCount(long, display, countTime(33_500));
    expect(put[0]).toBe('[-------------------]  0 of 67 s Left side. Hold.');
    expect(put.every((line) => line.length < 50)).toBe(true);
    expect(put.at(-2)).toMatch(/^\[#+-+\] 33 of 67 s (\d+ )+29 30$/);
    expect(put.at(-1)).toBe('');
    expect(printed[0]).toMatch(/^Coach: Left side\. Hold\. … 1 2 3 /);
    expect(printed.at(-1)).toMatch(/ 29 30$/);
    expect(printed.every((line) => line.length <= 50)).toBe(true);
  });
});

describe('a display where nothing can be written over', () => {
  it('writes each word once, when it is heard, on lines within the width', async () => {
    const written: string[] = [];
    const display = streamDisplay(20, (text) => written.push(text));
    await playCount(course, display, countTime());
    expect(written).toContain(' 2');
    expect(written.join('')).toBe(
      'Coach: Left side.\n       Hold. 1 2 3\n       Ready for the\n       right side?\n',
    );
  });
});
