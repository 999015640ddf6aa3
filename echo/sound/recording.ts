import { writeFileSync } from 'node:fs';
import { courseOf } from '../course';
import type { Reply } from '../device/reply';
import type { Sound } from './sound';

/** The replies of a conversation, kept to be rendered as sound at its end. */
export class Recording {
  private readonly parts: { reply: Reply; untilMs: number | undefined }[] = [];

  /** Adds a reply. */
  add(reply: Reply): void {
    this.parts.push({ reply, untilMs: undefined });
  }

  /**
   * Cuts the last reply where the listener interrupted it.
   * @param positionMs in ms from its first sound
   */
  breakOff(positionMs: number): void {
    const last = this.parts.at(-1);
    if (last) {
      last.untilMs = positionMs;
    }
  }

  /**
   * Renders all replies and writes them to a WAV file, with a short pause after each.
   * @param progress called after each reply with the seconds that are done and about how many there are
   * @throws Error when the file cannot be written
   */
  async write(
    file: string,
    progress: (doneSeconds: number, allSeconds: number) => void,
  ): Promise<void> {
    // espeak-ng is large, so it is loaded only for a recording.
    const { concat, soundOf, wavFile } = await import('./sound');
    const expectedMs = this.parts.reduce((sum, part) => sum + expectedLengthMs(part), 0);
    const sounds: Sound[] = [];
    let doneMs = 0;
    for (const { reply, untilMs } of this.parts) {
      const { sampleRate, samples } = await soundOf(reply);
      const heard = untilMs === undefined ? undefined : Math.round((untilMs / 1000) * sampleRate);
      const gap = Math.round((GAP_MS / 1000) * sampleRate);
      sounds.push({ sampleRate, samples: samples.subarray(0, heard) });
      sounds.push({ sampleRate, samples: new Int16Array(gap) });
      doneMs += ((sounds.at(-2)?.samples.length ?? 0) / sampleRate) * 1000 + GAP_MS;
      progress(Math.round(doneMs / 1000), Math.round(Math.max(doneMs, expectedMs) / 1000));
    }
    writeFileSync(file, wavFile(concat(sounds)));
  }
}

const GAP_MS = 700;

function expectedLengthMs({ reply, untilMs }: { reply: Reply; untilMs: number | undefined }) {
  return GAP_MS + (untilMs ?? (reply.response ? courseOf(reply.response.response).lengthMs : 0));
}
