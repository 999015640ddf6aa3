import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply } from '../device/reply';
import { type Playback, type Player, play } from './player';

/** Says replies aloud through a player of the system. */
export class Speaker {
  private readonly folder = mkdtempSync(join(tmpdir(), 'back-spasm-coach-'));

  constructor(private readonly player: Player) {}

  /**
   * Begins to say a reply.
   * @throws Error about SSML that cannot be read
   */
  async say(reply: Reply): Promise<Playback> {
    // espeak-ng is large; a conversation that is only read does not wait for it.
    const { soundOf, wavFile } = await import('./sound');
    const file = join(this.folder, 'reply.wav');
    writeFileSync(file, wavFile(await soundOf(reply)));
    return play(this.player, file);
  }

  /** Removes what was kept to be played. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
