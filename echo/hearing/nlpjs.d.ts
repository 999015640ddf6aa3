/** The part of nlp.js that the pretend Echo uses. The packages have no types. */

declare module '@nlpjs/core' {
  export interface Container {
    /** Registers a plugin class, such as a language. */
    use(plugin: object): string;
  }
  export function containerBootstrap(): Promise<Container>;
}

declare module '@nlpjs/lang-en-min' {
  export class LangEn {}
}

declare module '@nlpjs/nlu' {
  import type { Container } from '@nlpjs/core';

  export interface Example {
    utterance: string;
    intent: string;
  }

  export interface Classification {
    /** The intent learnt, or `None`. */
    intent: string;
    /** Between 0 and 1; the scores of one answer add up to 1. */
    score: number;
  }

  export class NluNeural {
    constructor(settings: {
      locale: string;
      container: Container;
      log: boolean;
      /** Whether unknown words count as evidence for `None`. */
      useNoneFeature: boolean;
      /** The most rounds of learning. */
      iterations: number;
    });
    train(corpus: Example[]): Promise<object>;
    /** What was learnt, for `fromJSON` of another with the same settings. */
    toJSON(): object;
    fromJSON(learnt: object): void;
    process(utterance: string): Promise<{ classifications: Classification[] }>;
  }
}
