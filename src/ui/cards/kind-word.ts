import type { PlainKey } from '../../i18n/messages';
import type { Value } from './card';

/** The one-word kinds of the tables ("village", "air base") for which there are messages. */
const WORDS = {
  placeKind: {
    city: 'placeKind.city',
    town: 'placeKind.town',
    village: 'placeKind.village',
    'border village': 'placeKind.borderVillage',
    'subdistrict centre': 'placeKind.subdistrictCentre',
    'city quarter': 'placeKind.quarter',
    neighbourhood: 'placeKind.quarter',
    suburb: 'placeKind.quarter',
    camp: 'placeKind.camp',
    enclave: 'placeKind.enclave',
    base: 'placeKind.base',
    airbase: 'placeKind.airBase',
    'air base': 'placeKind.airBase',
    airstrip: 'placeKind.airstrip',
    hill: 'placeKind.hill',
    checkpoint: 'placeKind.checkpoint',
    'border crossing': 'placeKind.borderCrossing',
    'road junction': 'placeKind.junction',
    bridge: 'placeKind.bridge',
    dam: 'placeKind.dam',
    farmland: 'placeKind.farmland',
    field: 'placeKind.farmland',
    'oil field': 'placeKind.oilField',
    'gas field': 'placeKind.gasField',
    'phosphate mine': 'placeKind.mine',
    'power plant': 'placeKind.powerPlant',
    'pumping station': 'placeKind.pumpingStation',
    'desert well': 'placeKind.wells',
    'desert wells': 'placeKind.wells',
    'desert place': 'placeKind.desertPlace',
    'occupied territory': 'placeKind.occupiedTerritory',
    site: 'placeKind.site',
  },
  siteKind: {
    'air base': 'siteKind.airBase',
    airfield: 'siteKind.airfield',
    'allied militia': 'siteKind.alliedMilitia',
    base: 'siteKind.base',
    'base under construction': 'siteKind.baseUnderConstruction',
    checkpoint: 'siteKind.checkpoint',
    command: 'siteKind.command',
    garrison: 'siteKind.garrison',
    'military police': 'siteKind.militaryPolice',
    naval: 'siteKind.naval',
    'observation post': 'siteKind.observationPost',
    outpost: 'siteKind.outpost',
    'patrol area': 'siteKind.patrolArea',
    post: 'siteKind.outpost',
    'shared air base': 'siteKind.sharedAirBase',
    'special forces': 'siteKind.specialForces',
    training: 'siteKind.training',
  },
  eventCategory: {
    agreement: 'eventCategory.agreement',
    'air campaign': 'eventCategory.airCampaign',
    'air incident': 'eventCategory.airIncident',
    'air strike': 'eventCategory.airStrike',
    attack: 'eventCategory.attack',
    battle: 'eventCategory.battle',
    capture: 'eventCategory.capture',
    deployment: 'eventCategory.deployment',
    evacuation: 'eventCategory.evacuation',
    'inter-rebel': 'eventCategory.interRebel',
    meeting: 'eventCategory.meeting',
    'observation post': 'eventCategory.observationPost',
    operation: 'eventCategory.operation',
    patrol: 'eventCategory.patrol',
    report: 'eventCategory.report',
    statement: 'eventCategory.statement',
    summit: 'eventCategory.summit',
    visit: 'eventCategory.visit',
  },
  coordinateBasis: {
    gazetteer: 'coordinateBasis.gazetteer',
    'wikipedia module': 'coordinateBasis.wikipediaModule',
    computed: 'coordinateBasis.computed',
    recalled: 'coordinateBasis.recalled',
  },
  figureUnit: {
    km2: 'unit.km2',
    km: 'unit.km',
    percent: 'figureUnit.percent',
    points: 'figureUnit.points',
    people: 'figureUnit.people',
    settlements: 'figureUnit.settlements',
    posts: 'figureUnit.posts',
  },
  country: {
    France: 'country.FR',
    Iran: 'country.IR',
    Russia: 'country.RU',
    Turkey: 'country.TR',
    'United States': 'country.US',
    FR: 'country.FR',
    IR: 'country.IR',
    RU: 'country.RU',
    TR: 'country.TR',
    US: 'country.US',
  },
} as const satisfies Record<string, Record<string, PlainKey>>;

export type KindGroup = keyof typeof WORDS;

/** A kind of the tables as a value of a card. */
export function kindWord(group: KindGroup, word: string): Value {
  return { type: 'kind', group, word };
}

/** The message of a kind; null for a word that has none yet, which is then shown as the table has it, in English. */
export function kindMessage({ group, word }: { group: KindGroup; word: string }): PlainKey | null {
  const messages: Readonly<Record<string, PlainKey>> = WORDS[group];
  return messages[word] ?? null;
}
