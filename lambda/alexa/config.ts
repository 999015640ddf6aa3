const { SKILL_ID, LOG = 'on', TABLE_NAME, DYNAMODB_ENDPOINT } = process.env;
if (SKILL_ID?.trim() === '') {
  throw new Error('SKILL_ID is set, but empty');
}
if (LOG !== 'on' && LOG !== 'off') {
  throw new Error(`LOG is "${LOG}", which is neither on nor off`);
}
if (TABLE_NAME !== undefined && !/^[\w.-]{3,255}$/.test(TABLE_NAME)) {
  throw new Error(
    `TABLE_NAME is "${TABLE_NAME}", which is not the name of a DynamoDB table: ` +
      '3 to 255 letters, digits, dots, hyphens and underscores',
  );
}
if (DYNAMODB_ENDPOINT !== undefined && TABLE_NAME === undefined) {
  throw new Error('DYNAMODB_ENDPOINT is set, but TABLE_NAME is not');
}
if (DYNAMODB_ENDPOINT !== undefined && !/^https?:$/.test(protocolOf(DYNAMODB_ENDPOINT))) {
  throw new Error(
    `DYNAMODB_ENDPOINT is "${DYNAMODB_ENDPOINT}", which is not an address such as http://127.0.0.1:8000`,
  );
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}

/** What the environment says, read once when the function loads. */
export const config = {
  /** When set, only requests for this skill are answered. */
  skillId: SKILL_ID?.trim(),
  /** Whether log lines are written: not for a conversation in a terminal. */
  isLogging: LOG === 'on',
  /** Where preferences are stored; null when they are not. */
  table:
    TABLE_NAME === undefined ? null : { name: TABLE_NAME, endpoint: DYNAMODB_ENDPOINT ?? null },
} as const;
