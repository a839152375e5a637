/** Whose work the data rest on, written into the manifest. */
export const SOURCES = [
  {
    name: 'OpenStreetMap by @geo-maps',
    licence: 'ODbL 1.0',
    credit: 'OpenStreetMap contributors; outlines, coast, lakes and rivers',
  },
  {
    name: 'Wikipedia: module of the Syrian civil war map (July 2017) and articles on campaigns',
    licence: 'CC BY-SA 4.0',
    credit: 'Wikipedia contributors; who held which town, facts only',
  },
  { name: 'GeoNames', licence: 'CC BY 4.0', credit: 'GeoNames; coordinates and names of places' },
  {
    name: "Who's On First",
    licence: 'CC BY 4.0 and others',
    credit: "Who's On First; coordinates and ids of places",
  },
  {
    name: 'Natural Earth by world-atlas',
    licence: 'public domain',
    credit: 'Natural Earth; the world beyond Syria’s neighbours',
  },
  {
    name: 'GSHHG 2.3.7',
    licence: 'LGPL 3 or later',
    credit:
      'Wessel and Smith 1996, World Data Bank II; rivers of the basemap but the Euphrates in Syria',
  },
  { name: 'Unicode CLDR', licence: 'Unicode licence', credit: 'Unicode; names of countries' },
] as const;
