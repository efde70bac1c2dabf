// A rule looks at one token of a parsed sentence and yields the claims that this token carries.

import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Claim } from './claim.ts';
import type { Scene } from './scene.ts';

export interface Rule {
  readonly id: string;
  /** What the rule looks for, in one line. */
  readonly label: string;
  find(scene: Scene, sentence: Sentence, token: Token): Claim[];
}
