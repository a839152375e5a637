import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Atlas } from '../model/atlas';
import type { Catalog, ControlFile, FirstView } from '../model/schema';
import { joinTexts, type Textless, type Texts } from '../model/texts';
import { search, searchIn } from './search';
import { buildSearchIndex } from './search-index';

function published(name: string): unknown {
  return JSON.parse(readFileSync(`public/data/${name}`, 'utf8'));
}

const { places } = published('control.json') as ControlFile;
const index = buildSearchIndex({
  firstView: published('first-view.json') as FirstView,
  atlas: { places } as unknown as Atlas,
  catalog: joinTexts<Catalog>(published('catalog.json') as Textless<Catalog>, [
    published('catalog.en.json') as Texts,
  ]),
});

/** Spellings met in articles, on maps and in other languages, and what a reader who types them wants first. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  'place:azaz': ['Azez', 'Azaz', "A'zaz", 'Aazaz', 'اعزاز', 'أعزاز'],
  'place:tell-rifaat': [
    "Tall Rif'at",
    'Tell Rifaat',
    'Tal Rifat',
    'Tel Rıfat',
    'تل رفعت',
    'تـل رِفعت',
  ],
  'place:tell-abyad': ['Tel Abyad', 'Tall Abyad', 'تل ابيض', 'Girê Spî', 'gire spi'],
  'place:ras-al-ayn': ['Ras al-Ayn', 'Ras al Ain', 'Serêkaniyê'],
  'place:kobani': ['Kobani', 'Kobane', 'Ayn al-Arab', 'عين العرب', 'كوباني'],
  'place:manbij': ['Manbij', 'Membij', 'Minbic', 'Münbiç', 'Manbji'],
  'place:jarabulus': ['Jarabulus', 'Jarablus', 'Cerablus'],
  'place:al-bab': ['al-Bab', 'El Bab', 'الباب'],
  'place:idlib': ['Idlib', 'IDLİB', 'Idleb', 'Edlib', 'إدلب', 'Идлиб'],
  'place:maarrat-an-numan': ['Maarat al-Numan', "Ma'arrat al-Nu'man", 'Maarrat an-Numan'],
  'place:jisr-ash-shughur': ['Jisr ash-Shughur', 'Jisr al-Shughour'],
  'place:douma': ['Douma', 'Duma', 'دوما'],
  'place:homs': ['Homs', 'Hims', 'حمص', 'Хомс'],
  'place:daraa': ['Daraa', 'Deraa', 'درعا', 'Dera'],
  'place:deir-ez-zor': ['Deir ez-Zor', 'Deir Ezzor', 'Dayr az Zawr', 'دير الزور'],
  'place:raqqa': ['Raqqa', 'Rakka', 'ar-Raqqah', 'الرقة'],
  'place:hasakah': ['Hasakah', 'Hasaka', 'al-Hasakeh'],
  'place:qamishli': ['Qamishli', 'Kamışlı', 'Kamisli', 'Qamişlo'],
  'place:palmyra': ['Palmyra', 'Tadmur', 'تدمر'],
  'place:abu-kamal': ['Abu Kamal', 'Albukamal', 'Bukamal', 'البوكمال'],
  'place:afrin': ['Afrin', 'Efrîn', 'عفرين'],
  'place:jindires': ['Jindires', 'Jinderes', 'Cinderes'],
  'place:khan-shaykhun': ['Khan Shaykhun', 'Khan Sheikhoun', 'Khan Sheikhun'],
  'place:sheikh-maqsoud': ['Sheikh Maqsoud', 'Shaykh Maqsud', 'Şeyh Maksud'],
  'place:aleppo': ['Aleppo', 'Halep', 'حلب', 'Алеппо', 'Alepo'],
  'place:damascus': ['Damascus', 'Şam', 'دمشق'],
  'place:suwayda': ['Suwayda', 'Sweida', 'as-Suwayda'],
  'place:abu-adh-dhuhur': ['Abu Dhuhur', 'Abu al-Duhur', 'Abu adh-Dhuhur'],
  'zone:ghouta': [
    'Ghouta',
    'Eastern Ghouta',
    'East Ghouta',
    'Gouta',
    'east gouta',
    'Ghuta',
    'Doğu Guta',
  ],
  'zone:southwest': ['Southwest', 'south west'],
  'zone:homs': ['North Homs'],
  'party:opp': ['FSA', 'Free Syrian Army', 'الجيش السوري الحر'],
  'party:tfsa': ['TFSA'],
  'party:sdf': ['SDF', 'Syrian Democratic Forces', 'قوات سوريا الديمقراطية'],
  'party:is': ['ISIS', 'ISIL', 'IS', 'Daesh', 'داعش', 'ИГИЛ', 'DEAŞ', 'IŞİD'],
  'party:ypg': ['YPG', 'وحدات حماية الشعب'],
  'summit:ankara': ['Ankara', 'أنقرة', 'Анкара'],
  'summit:astana': ['Astana', 'Kazakhstan', 'Казахстан'],
  'summit:cairo-ghouta': ['Jaysh al-Islam'],
  'event:E003': ['shoot-down', 'Su-24', 'Yayladagi'],
  'claim:C17': ['Jabbour', 'Jana Jabbour'],
  'claim:C18': ['Teoman', 'Elizabeth Teoman'],
  'claim:C19': ['Washington'],
  'claim:C28': ['340000', '340,000', '340 000'.replace(' ', '\u00a0')],
  'summit:sochi': ['Sochi', 'Soçi', 'Сочи'],
  'summit:geneva': ['Geneva', 'Cenevre', 'Женева'],
};

it.each(Object.entries(WANTED))('finds %s first', (id, spellings) => {
  const first = spellings.map((words) => {
    const [result] = search(index, words);
    return `${words}: ${result ? `${result.select.kind}:${result.select.id}` : 'nothing'}`;
  });
  expect(first).toEqual(spellings.map((words) => `${words}: ${id}`));
});

it.each([
  ['Rouhani', 'summit:ankara-2018'],
  ['constitution', 'claim:C15'],
  ['United States', 'summit:amman-hamburg-2017'],
  ['Putin Assad', 'summit:sochi-assad'],
])('finds by the words %s what is said in them: %s', (words, id) => {
  const found = search(index, words, 40).map(({ select }) => `${select.kind}:${select.id}`);
  expect(found).toContain(id);
});

it('finds a point by its coordinates, and no point in a date or a number', () => {
  const find = searchIn({ firstView: null, atlas: null, catalog: null });
  for (const words of ['36.5, 36.9', '36°30′N 36°54′E', '٣٦٫٥، ٣٦٫٩']) {
    expect(find(words)[0]?.select, words).toEqual({ kind: 'point', id: '36.5,36.9' });
  }
  for (const words of ['2018', '4 April 2018', '113', 'M4']) expect(find(words)).toEqual([]);
});

it('finds whole names before those told apart by them in brackets', () => {
  const found = (words: string) =>
    search(index, words, 3).map(({ select }) => `${select.kind}:${select.id}`);
  expect(found('Afrin').slice(0, 2)).toEqual(['place:afrin', 'afrin:district']);
  expect(found('Aleppo').slice(0, 2)).toEqual(['place:aleppo', 'governorate:aleppo']);
});

it('offers nothing that is only a little like what was typed', () => {
  for (const words of ['Paris', 'Teomanov']) expect(search(index, words)).toEqual([]);
  const places = (words: string) =>
    search(index, words, 40).filter(({ select }) => select.kind === 'place');
  for (const words of ['ISIS', 'Yayladagi', 'Jabbour', 'Teoman', 'Rouhani'])
    expect(places(words)).toEqual([]);
});

it('finds a place by its own name, among the best', () => {
  const listed = places.filter(
    (place) => place.anchor !== true && place.kind !== 'occupied territory',
  );
  const lost = listed
    .filter((_place, row) => row % 7 === 0)
    .filter(({ id, names }) => !search(index, names.en, 40).some(({ select }) => select.id === id));
  expect(lost.map((place) => place.id)).toEqual([]);
});
