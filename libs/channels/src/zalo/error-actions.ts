/** The two hosts that answer with codes: the same number means different things on them. */
export type ZaloHost = 'oa' | 'business';

/**
 * What a caller does about a refusal. `retry`: again with pauses, at most five times; `retry-twice`: at most twice, then
 * `switch`; `minute`: after the next full minute; `token`: one refresh and one repetition, then `human`; `night`: from
 * 06:00; `day`: after the next reset of the quota; `switch`: this recipient by another channel now; `template` and
 * `phone`: the same by another kind of message; `upload`: upload the attachment again, once; `human`: the channel is
 * stopped until somebody looks; `drop`: a mistake of ours, this message goes by another channel.
 */
export type ZaloAction =
  | 'retry'
  | 'retry-twice'
  | 'minute'
  | 'token'
  | 'night'
  | 'day'
  | 'switch'
  | 'template'
  | 'phone'
  | 'upload'
  | 'human'
  | 'drop';

/** What else a refusal says and the caller keeps. */
export type ZaloFinding = 'opted-out' | 'wrong-phone' | 'no-account' | 'blocked-invitations' | 'alert';

type Row = readonly [code: number, action: ZaloAction, meaning: string, finding?: ZaloFinding];

const oa: readonly Row[] = [
  [-32, 'minute', 'limit of requests a minute'],
  [-100, 'upload', 'attachment id expired'],
  [-200, 'retry-twice', 'sending failed'],
  [-201, 'drop', 'a field is invalid'],
  [-204, 'human', 'OA disabled'],
  [-205, 'human', 'OA unknown'],
  [-209, 'human', 'app not activated'],
  [-210, 'drop', 'a parameter is over its limit'],
  [-211, 'day', 'out of quota', 'alert'],
  [-212, 'human', 'API product not registered'],
  [-213, 'switch', 'the user does not follow'],
  [-216, 'token', 'access token invalid'],
  [-217, 'switch', 'the user blocked invitations', 'blocked-invitations'],
  [-218, 'switch', "this recipient's cap of today is reached"],
  [-219, 'human', 'app removed or disabled'],
  [-220, 'token', 'access token expired or revoked'],
  [-221, 'human', 'the OA must be verified'],
  [-223, 'human', 'the OA has not granted this permission'],
  [-224, 'human', "the OA's package is too low"],
  [-227, 'switch', 'user banned, or offline for more than 45 days'],
  [-230, 'template', 'no interaction in 7 days'],
  [-232, 'template', 'no interaction, or it expired'],
  [-233, 'drop', 'message type unsupported'],
  [-234, 'night', 'not allowed at night'],
  [-235, 'human', 'OA type unsupported'],
  [-237, 'human', 'group expired'],
  [-238, 'human', 'asset of the group missing'],
  [-240, 'drop', 'message API closed'],
  [-241, 'human', 'asset of the group used'],
  [-242, 'human', 'appsecret_proof wrong'],
  [-244, 'switch', 'the user restricted this kind of message', 'opted-out'],
  [-248, 'drop', 'content against the policy', 'alert'],
  [-249, 'phone', 'this template cannot go by user id'],
  [-320, 'human', 'billing account missing'],
  [-321, 'human', 'billing account empty'],
  [-403, 'human', 'no right to the group'],
];

const business: readonly Row[] = [
  [-100, 'retry', 'unknown error, try later'],
  [-101, 'human', 'app invalid'],
  [-102, 'human', 'app missing'],
  [-103, 'human', 'app inactive'],
  [-104, 'human', 'app secret wrong'],
  [-105, 'human', 'app not linked to an OA'],
  [-106, 'drop', 'method unsupported'],
  [-107, 'drop', 'message id invalid'],
  [-108, 'switch', 'phone number invalid', 'wrong-phone'],
  [-109, 'human', 'template id invalid'],
  [-110, 'switch', 'Zalo version unsupported'],
  [-111, 'drop', 'template data empty'],
  [-112, 'drop', 'type of template data undefined'],
  [-1121, 'drop', 'value too long'],
  [-1122, 'drop', 'parameter missing'],
  [-1123, 'drop', 'QR code failed'],
  [-1124, 'drop', 'format of a value wrong'],
  [-113, 'drop', 'button invalid'],
  [-1131, 'drop', 'link of a button invalid'],
  [-1132, 'drop', 'a required button is missing'],
  [-114, 'switch', 'the user cannot receive'],
  [-115, 'human', 'out of balance or quota'],
  [-116, 'drop', 'text invalid'],
  [-117, 'human', 'no right to this template'],
  [-118, 'switch', 'no Zalo account', 'no-account'],
  [-119, 'switch', 'account cannot receive'],
  [-120, 'human', 'the OA lacks this feature'],
  [-1201, 'human', 'the OA lacks tag 3'],
  [-1202, 'human', 'the OA lacks the media right'],
  [-121, 'drop', 'body empty'],
  [-122, 'drop', 'body is not JSON'],
  [-123, 'drop', 'RSA: cannot decrypt'],
  [-124, 'token', 'access token invalid'],
  [-1241, 'human', 'appsecret_proof wrong'],
  [-125, 'human', 'OA id invalid'],
  [-126, 'human', 'development wallet empty'],
  [-127, 'human', 'test template to somebody who is no admin'],
  [-128, 'drop', 'RSA: key missing'],
  [-129, 'drop', 'RSA: key exists'],
  [-130, 'drop', 'content too large'],
  [-131, 'human', 'template not approved'],
  [-132, 'drop', 'parameter invalid'],
  [-133, 'night', 'not at night'],
  [-134, 'switch', 'the user has not agreed (obsolete)'],
  [-135, 'human', 'OA not allowed to send'],
  [-1351, 'human', 'OA blocked for a violation'],
  [-136, 'human', 'billing link missing'],
  [-137, 'human', 'charge failed'],
  [-138, 'human', 'the app lacks the right'],
  [-1381, 'human', 'the extension lacks the right'],
  [-139, 'switch', 'the user refused this kind', 'opted-out'],
  [-140, 'switch', 'the user is not eligible', 'opted-out'],
  [-141, 'switch', 'the user refused this OA', 'opted-out'],
  [-142, 'drop', 'RSA: generate a key first'],
  [-143, 'drop', 'RSA: the key exists, get it'],
  [-144, 'day', 'daily quota of the OA'],
  [-145, 'human', 'this content type is not allowed now'],
  [-146, 'human', 'template disabled for its quality'],
  [-147, 'day', 'daily quota of the template'],
  [-151, 'drop', 'template not encrypted'],
  [-152, 'drop', 'encryption key wrong'],
  [-153, 'drop', 'encrypted data wrong'],
  [-161, 'drop', 'sending_mode invalid'],
  [-162, 'drop', 'sending_mode not for this tag'],
];

export interface ZaloVerdict {
  action: ZaloAction;
  /** English words for the log. */
  meaning: string;
  finding: ZaloFinding | null;
}

const verdicts: Readonly<Record<ZaloHost, ReadonlyMap<number, ZaloVerdict>>> = {
  oa: verdictsOf(oa),
  business: verdictsOf(business),
};

/**
 * What to do about an error code of a host; a code that nobody has described is tried again twice. `message` is
 * the answer's text: where −201 names the user id in it, our message is right and the recipient is not.
 */
export function verdictOn(host: ZaloHost, code: number, message = ''): ZaloVerdict {
  if (host === 'oa' && code === -201 && /user_?id/i.test(message)) {
    return { action: 'switch', meaning: 'the user id is invalid', finding: null };
  }
  // Templates by user id are assumed to be refused with the codes of templates by telephone.
  const found = verdicts[host].get(code) ?? verdicts.business.get(code);
  return found ?? { action: 'retry-twice', meaning: 'undescribed code', finding: 'alert' };
}

/** Every described code of a host, for tests and for whoever shows the table. */
export function describedCodes(host: ZaloHost): number[] {
  return [...verdicts[host].keys()];
}

function verdictsOf(rows: readonly Row[]): ReadonlyMap<number, ZaloVerdict> {
  return new Map(
    rows.map(([code, action, meaning, finding]) => [code, { action, meaning, finding: finding ?? null }]),
  );
}
