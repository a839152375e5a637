import { expect, it } from 'vitest';
import { gridAtlas } from '../../tests/tilings/grid';
import { townSource } from './base-sources';
import { NOTHING } from './features';
import { namedPlaceSource } from './named-places';
import type { BasemapTopology } from '../model/schema';

const atlas = gridAtlas({ columns: 3, rows: 1, control: () => 'gov' });
const [first, second] = atlas.places;

it('names the places that the words name, in their order, and none that it does not know', () => {
  const { features } = namedPlaceSource(atlas, [second!.id, 'nowhere', first!.id], 'en');
  expect(features.map(({ properties }) => properties['select'])).toEqual([
    `place:${second!.id}`,
    `place:${first!.id}`,
  ]);
  expect(features[0]!.properties['name']).toBe(second!.names.en);
  expect(namedPlaceSource(null, [first!.id], 'en')).toBe(NOTHING);
});

it('takes the place of the town of the base map, so that none is named twice', () => {
  const town = (lng: number, lat: number, name: string) => ({
    type: 'Point',
    coordinates: [lng, lat],
    properties: { names: { en: name }, rank: 1 },
  });
  const [lng, lat] = first!.point;
  const geometries = [town(lng, lat, 'same'), town(lng + 1, lat, 'other')];
  const basemap = {
    type: 'Topology',
    arcs: [],
    objects: { towns: { type: 'GeometryCollection', geometries } },
  } as unknown as BasemapTopology;
  const names = (ids: readonly string[]) =>
    townSource(basemap, NOTHING, namedPlaceSource(atlas, ids, 'en'), 'en').features.map(
      ({ properties }) => properties['name'],
    );
  expect(names([])).toEqual(['same', 'other']);
  expect(names([first!.id])).toEqual(['other']);
});
