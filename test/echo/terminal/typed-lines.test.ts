import { EventEmitter } from 'node:events';
import { hasWords, TypedLines } from '../../../echo/terminal/typed-lines';

function listening() {
  const source = new EventEmitter();
  const clock = { nowMs: 0 };
  return { source, clock, lines: new TypedLines(source, () => clock.nowMs) };
}

describe('the lines a listener types', () => {
  it('wait in order, each with the time it arrived', async () => {
    const { source, clock, lines } = listening();
    source.emit('line', ' open ');
    clock.nowMs = 1200;
    source.emit('line', 'pause');
    source.emit('close');
    clock.nowMs = 5000;
    expect(lines.peek()).toEqual({ text: 'open', atMs: 0 });
    expect(await lines.next()).toEqual({ text: 'open', atMs: 0 });
    expect(await lines.next()).toEqual({ text: 'pause', atMs: 1200 });
    expect(await lines.next()).toBeUndefined();
    expect(lines.isClosed).toBe(true);
  });

  it('can be waited for', async () => {
    const { source, lines } = listening();
    const next = lines.next();
    source.emit('line', 'late');
    expect((await next)?.text).toBe('late');
    const last = lines.next();
    source.emit('close');
    expect(await last).toBeUndefined();
  });

  it('are announced once, unless the call is cancelled', () => {
    const { source, lines } = listening();
    const told: string[] = [];
    lines.onNews(() => told.push('first'));
    lines.onNews(() => told.push('taken back'))();
    source.emit('line', 'one');
    source.emit('line', 'two');
    expect(told).toEqual(['first']);
  });

  it('without words are dropped', () => {
    const { source, lines } = listening();
    for (const line of ['', ' … ', 'now', '']) {
      source.emit('line', line);
    }
    expect(lines.skipSilence()).toBe(2);
    expect(lines.peek()?.text).toBe('now');
    expect(lines.skipSilence()).toBe(0);
    expect(lines.peek()?.text).toBe('now');
  });

  it.each([
    ['ok', true],
    ['7', true],
    ['é', true],
    ['?!', false],
    ['', false],
  ])('"%s": %s', (text, words) => {
    expect(hasWords(text)).toBe(words);
  });
});
