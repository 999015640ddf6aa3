import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply } from '../device/reply';
import { type Playback, type Player, play } from './player';

/** Plays replies with a player of this machine. */
export class Speaker {
  private readonly folder = mkdtempSync(join(tmpdir(), 'back-spasm-coach-'));

  constructor(private readonly player: Player) {}

  /**
   * Starts to play a reply.
   * @throws Error about SSML that cannot be read
   */
  async say(reply: Reply): Promise<Playback> {
    // espeak-ng is large, so it is loaded only when something is played.
    const { soundOf, wavFile } = await import('./sound');
    const file = join(this.folder, 'reply.wav');
    writeFileSync(file, wavFile(await soundOf(reply)));
    return play(this.player, file);
  }

  /** Removes the sound files. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
