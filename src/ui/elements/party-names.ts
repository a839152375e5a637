import { ownLandId } from '../../geo/party-group';
import { LANGUAGES, type Language, type PartyId } from '../../model/ids';
import type { Names, Party } from '../../model/schema';

/** The name of one or several parties (`gov`, `opp+tfsa`, `sdf-without-ypg`); null where a part names none. */
export function partyNames(parties: readonly Party[], id: string): Names | null {
  const one = (part: string) => parties.find((party) => party.id === part)?.names ?? null;
  const groups = id.split('+').map((part) => joinedNames(part.split('-without-').map(one), ' − '));
  return joinedNames(groups, ' + ');
}

/** The names of a party's own land beside that of the others listed: without those counted within it that are listed too. */
export function ownLandNames(
  parties: readonly Party[],
  id: PartyId,
  listed: readonly { readonly party: PartyId }[],
): Names {
  const ids = listed.map(({ party }) => party);
  return partyNames(parties, ownLandId(parties, id, ids)) ?? { en: id };
}

/** Names put together, in the languages that all of them have; null where one is missing. */
export function joinedNames(parts: readonly (Names | null)[], sign: string): Names | null {
  const known = parts.filter((part) => part !== null);
  if (known.length !== parts.length) return null;
  const names: { en: string } & { [language in Language]?: string } = {
    en: known.map(({ en }) => en).join(sign),
  };
  for (const language of LANGUAGES) {
    if (known.every((part) => part[language] !== undefined)) {
      names[language] = known.map((part) => part[language]).join(sign);
    }
  }
  return names;
}
