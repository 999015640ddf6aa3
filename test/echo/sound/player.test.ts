import { delimiter, join } from 'node:path';
import { findPlayer, NO_PLAYER, play } from '../../../echo/sound/player';

const PATH = ['/one', '/two'].join(delimiter);

function found(...programs: string[]) {
  return findPlayer(PATH, (file) => programs.includes(file));
}

describe('a player of the system', () => {
  it.each([
    [join('/one', 'afplay'), 'afplay'],
    [join('/two', 'aplay'), 'aplay'],
    [join('/two', 'ffplay'), 'ffplay'],
    [join('/one', 'powershell.exe'), 'powershell'],
  ])('%s is %s', (program, name) => {
    expect(found(program)).toMatchObject({ name, program });
  });

  it('is the simplest one when there are several', () => {
    expect(found(join('/one', 'ffplay'), join('/two', 'aplay'))?.name).toBe('aplay');
  });

  it('is undefined when there is none, with a message of one line', () => {
    expect(found('/three/aplay')).toBeUndefined();
    expect(findPlayer('')).toBeUndefined();
    expect(NO_PLAYER).toMatch(/^This system has none of afplay, aplay, ffplay, powershell .*\.$/);
    expect(NO_PLAYER).not.toContain('\n');
  });

  it('must be a program that may be run', () => {
    expect(findPlayer(join(__dirname, '..', '..', '..', 'node_modules'))).toBeUndefined();
  });

  it('plays a file with a quote in its name', () => {
    const powershell = findPlayer('/one', (file) => file.includes('powershell'));
    expect(powershell?.argumentsFor("it's.wav").at(-1)).toContain("'it''s.wav'");
  });

  it('plays to the end, or until it is stopped, and a missing program is the end, too', async () => {
    const node = (script: string) => ({
      name: 'node',
      program: process.execPath,
      argumentsFor: (file: string) => ['-e', script, file],
    });
    await play(node(''), 'a.wav').finished;
    const endless = play(node('setInterval(() => {}, 1000)'), 'a.wav');
    endless.stop();
    await endless.finished;
    await play({ ...node(''), program: '/no/such/player' }, 'a.wav').finished;
  });
});
