/** What the pretend Echo uses of text2wav: the espeak-ng program in it, compiled to WebAssembly. */

declare module 'text2wav/lib/espeak-ng' {
  /** One run of the program. */
  export interface Run {
    arguments: string[];
    /** Given, the program does not try to fetch itself as a web page would, nor says that it failed. */
    wasmBinary: Uint8Array;
    print(line: string): void;
    printErr(line: string): void;
    /** Ends a run that failed: has to throw `ending`, or the whole process exits. */
    quit(status: number, ending: Error): void;
    postRun(): void;
    /** The run's own files, there from the start of the run. */
    FS?: { readFile(path: string): Uint8Array };
  }

  export default function espeakNg(run: Run): unknown;
}
