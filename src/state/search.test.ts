import { describe, expect, it } from 'vitest';
import type { Atlas } from '../model/atlas';
import { asPlaceId } from '../model/ids';
import type { Names, Place } from '../model/schema';
import { fold, soundKey } from './fold';
import { search } from './search';
import { buildSearchIndex } from './search-index';

function place(id: string, names: Names, kind = 'village'): Place {
  return {
    id: asPlaceId(id),
    names,
    point: [37, 36],
    kind,
    governorate: 'Aleppo',
    district: "A'zaz",
    control: [],
    basis: 'verified',
    confidence: 'high',
    citations: [],
    coordinateBasis: 'gazetteer',
  };
}

const places = [
  place('azaz', { en: 'Azaz', ar: 'أعزاز' }, 'town'),
  place('tell-rifaat', { en: 'Tell Rifaat', ar: 'تل رفعت', ku: 'Arpêt' }, 'town'),
  place('qamishli', { en: 'Qamishli', ar: 'القامشلي', ku: 'Qamişlo', tr: 'Kamışlı' }, 'city'),
  place('ar-rastan', { en: 'Rastan', ar: 'الرستن' }, 'town'),
  place('dayr-ez-zor', { en: 'Deir ez-Zor', ar: 'دير الزور' }, 'city'),
  place('khan-shaykhun', { en: 'Khan Shaykhun', ar: 'خان شيخون' }, 'town'),
  place('idlib', { en: 'Idlib', ar: 'إدلب', tr: 'İdlib', ru: 'Идлиб' }, 'city'),
  place('ypg', { en: 'Units', fa: 'ی‌پ‌گ' }),
  place('heights', { en: 'Heights', fa: 'بلندی‌های جولان' }),
  place('t4', { en: 'Tiyas (T4)', fa: 'تیاس (تی۴)' }),
  place('azaz-farm', { en: 'Azaz farm' }, 'farmland'),
  { ...place('anchor', { en: 'Desert anchor' }), anchor: true as const },
];
const index = buildSearchIndex({
  firstView: null,
  catalog: null,
  atlas: { places } as unknown as Atlas,
});
const best = (words: string) => search(index, words)[0]?.select.id;

describe('search', () => {
  it.each([
    ['Azez', 'azaz'],
    ['Azaz', 'azaz'],
    ["A'zaz", 'azaz'],
    ['اعزاز', 'azaz'],
    ['أعزاز', 'azaz'],
    ["Tall Rif'at", 'tell-rifaat'],
    ['Tal Rifat', 'tell-rifaat'],
    ['Tel Rifaat', 'tell-rifaat'],
    ['arpet', 'tell-rifaat'],
    ['Kamışlı', 'qamishli'],
    ['kamisli', 'qamishli'],
    ['Al-Qamishli', 'qamishli'],
    ['QAMIŞLO', 'qamishli'],
    ['qamislo', 'qamishli'],
    ['Qamishlo', 'qamishli'],
    ['Arpêt', 'tell-rifaat'],
    ['Dêrezor', 'dayr-ez-zor'],
    ['Xan Şêxûn', 'khan-shaykhun'],
    ['Ar-Rastan', 'ar-rastan'],
    ['رستن', 'ar-rastan'],
    ['Dayr az-Zawr', 'dayr-ez-zor'],
    ['Deir Ezzor', 'dayr-ez-zor'],
    // Persian ی and ک, final ه for ة; the Arabic letters and digits find a Persian name as well.
    ['خان شیخون', 'khan-shaykhun'],
    ['دیر الزور', 'dayr-ez-zor'],
    ['ي‌پ‌گ', 'ypg'],
    ['ی پ گ', 'ypg'],
    ['یپگ', 'ypg'],
    ['بلندی های جولان', 'heights'],
    ['بلنديهاي جولان', 'heights'],
    ['تی4', 't4'],
    ['تي٤', 't4'],
    ['Khan Sheikhoun', 'khan-shaykhun'],
    ['IDLIB', 'idlib'],
    ['idleb', 'idlib'],
    ['Идлиб', 'idlib'],
    ['إدلِب', 'idlib'],
  ])('%s finds %s', (words, id) => {
    expect(best(words)).toBe(id);
  });

  it('puts the town before the farm of its name', () => {
    expect(search(index, 'azaz').map(({ select }) => select.id)).toEqual(['azaz', 'azaz-farm']);
  });

  it('never lists an anchor and finds nothing for nothing', () => {
    expect(search(index, 'desert anchor')).toEqual([]);
    expect(search(index, '  ')).toEqual([]);
    expect(search(index, '!?')).toEqual([]);
  });
});

describe('folding', () => {
  it('makes writings of one name one', () => {
    expect(fold("A'zāz")).toBe('azaz');
    expect(fold('Tall Rif‘at')).toBe('tall rifat');
    expect(fold('کوبانی ۲۰۱۸')).toBe(fold('كوباني ٢٠١٨'));
    expect(fold('غوطۀ شرقی')).toBe(fold('غوطة شرقي'));
    expect(fold('غوطهٔ شرقی')).toBe(fold('غوطه شرقی'));
    expect(fold('بلندی‌ها')).toBe(fold('بلندی ها'));
    expect(fold('Girê Spî, ÇÊÎŞÛ çêîşû')).toBe('gire spi ceisu ceisu');
    // The same letters with combining marks, as some keyboards write them.
    expect(fold('Serêkaniyê Şam'.normalize('NFD'))).toBe('serekaniye sam');
    expect(soundKey(fold('Ash-Shaykh'))).toBe(soundKey(fold('Sheikh')));
  });
});
