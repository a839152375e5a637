import type { PlainKey } from '../../i18n/messages';

interface Credit {
  /** As its owner writes it. */
  readonly name: string;
  readonly licence: string;
  readonly url: string;
  readonly use: PlainKey;
}

/** Whose work the atlas rests on; the full notices lie beside the data. */
export const CREDITS: readonly Credit[] = [
  {
    name: 'OpenStreetMap contributors',
    licence: 'ODbL 1.0',
    url: 'https://www.openstreetmap.org/copyright',
    use: 'credit.outlines',
  },
  {
    name: 'Wikipedia contributors',
    licence: 'CC BY-SA 4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
    use: 'credit.places',
  },
  {
    name: 'GeoNames',
    licence: 'CC BY 4.0',
    url: 'https://www.geonames.org/',
    use: 'credit.coordinates',
  },
  {
    name: "Who's On First",
    licence: 'CC BY 4.0',
    url: 'https://whosonfirst.org/docs/licenses/',
    use: 'credit.coordinates',
  },
  {
    name: 'Natural Earth',
    licence: 'public domain',
    url: 'https://www.naturalearthdata.com/',
    use: 'credit.world',
  },
];
