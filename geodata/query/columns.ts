import type { Column } from '../../src/model/report';

/** Columns that several answers have; the unit is in the name. */
export const AREA: Column = { key: 'area_km2', kind: 'area' };
export const LENGTH: Column = { key: 'length_km', kind: 'length' };
export const DISTANCE: Column = { key: 'distance_km', kind: 'length' };

export const text = (key: string): Column => ({ key, kind: 'text' });
