import type { Content } from '../lambda/session/content';
import { adviceClaims } from './advice-claims';
import { alertClaims } from './alert-claims';
import { limitClaims } from './limit-claims';
import type { Claim } from './seen';
import { signClaims } from './sign-claims';
import { turnClaims } from './turn-claims';

/**
 * Every claim the proof makes, each checked at every turn it is about. The claims rest on the contract
 * alone and share no rule with the code they judge.
 */
export const claimsAbout = (content: Content): readonly Claim[] => [
  ...adviceClaims(content),
  ...signClaims,
  ...limitClaims,
  ...alertClaims,
  ...turnClaims(content),
];
