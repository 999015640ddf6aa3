/** The part of text2wav that the pretend Echo uses: espeak-ng, compiled to WebAssembly. */

declare module 'text2wav/lib/espeak-ng' {
  /** One run of the program. */
  export interface Run {
    arguments: string[];
    /** The program. When it is given, espeak-ng does not try to fetch it over HTTP and prints no error about that. */
    wasmBinary: Uint8Array;
    print(line: string): void;
    printErr(line: string): void;
    /** Ends a run that failed. It must throw `ending`, or the whole process exits. */
    quit(status: number, ending: Error): void;
    postRun(): void;
    /** The files of the run; present once the run has started. */
    FS?: { readFile(path: string): Uint8Array };
  }

  export default function espeakNg(run: Run): unknown;
}
