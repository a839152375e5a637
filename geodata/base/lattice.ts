/** A square lattice in kilometres over a part of the map, on which polygons and lines can be marked. */
import type { Position } from '../../src/model/schema';
import type { Polygons, Ring } from './plane';

export const KM_PER_DEGREE = 111.195;

/** A lattice over the guide's surroundings; `x`, `y` in km. */
export class Lattice {
  readonly width: number;
  readonly height: number;
  private readonly west: number;
  private readonly south: number;
  private readonly kmPerLng: number;
  private readonly stepKm: number;

  constructor(guide: readonly Position[], stepKm: number, marginKm: number) {
    this.stepKm = stepKm;
    const lats = guide.map((p) => p[1]);
    const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
    this.kmPerLng = KM_PER_DEGREE * Math.cos((middle * Math.PI) / 180);
    const xs = guide.map((p) => p[0] * this.kmPerLng);
    const ys = lats.map((lat) => lat * KM_PER_DEGREE);
    this.west = Math.min(...xs) - marginKm;
    this.south = Math.min(...ys) - marginKm;
    this.width = Math.ceil((Math.max(...xs) + marginKm - this.west) / stepKm) + 1;
    this.height = Math.ceil((Math.max(...ys) + marginKm - this.south) / stepKm) + 1;
  }

  column(lng: number): number {
    return (lng * this.kmPerLng - this.west) / this.stepKm;
  }

  row(lat: number): number {
    return (lat * KM_PER_DEGREE - this.south) / this.stepKm;
  }

  index([lng, lat]: Position): number {
    return Math.round(this.row(lat)) * this.width + Math.round(this.column(lng));
  }

  position(column: number, row: number): Position {
    return [
      (this.west + column * this.stepKm) / this.kmPerLng,
      (this.south + row * this.stepKm) / KM_PER_DEGREE,
    ];
  }

  /** Marks every node inside the polygons (even-odd), and those nearest to their edges. */
  rasterize(polygons: Polygons, into: Uint8Array): void {
    for (const rings of polygons) {
      for (const ring of rings) this.trace(ring, (node) => (into[node] = 1));
      const rows = rings[0]!.map((p) => this.row(p[1]));
      const [bottom, top] = [Math.ceil(Math.min(...rows)), Math.floor(Math.max(...rows))];
      for (let row = Math.max(0, bottom); row <= Math.min(this.height - 1, top); row++) {
        const crossings = rings.flatMap((ring) => this.crossings(ring, row)).sort((a, b) => a - b);
        for (let i = 0; i + 1 < crossings.length; i += 2) {
          const from = Math.max(0, Math.ceil(crossings[i]!));
          const to = Math.min(this.width - 1, Math.floor(crossings[i + 1]!));
          for (let column = from; column <= to; column++) into[row * this.width + column] = 1;
        }
      }
    }
  }

  /** Visits the nodes along a line. */
  trace(line: readonly Position[], visit: (node: number) => void): void {
    for (let i = 1; i < line.length; i++) {
      const [c0, r0] = [this.column(line[i - 1]![0]), this.row(line[i - 1]![1])];
      const [c1, r1] = [this.column(line[i]![0]), this.row(line[i]![1])];
      const steps = Math.max(1, Math.ceil(Math.hypot(c1 - c0, r1 - r0)));
      for (let s = 0; s <= steps; s++) {
        const column = Math.round(c0 + ((c1 - c0) * s) / steps);
        const row = Math.round(r0 + ((r1 - r0) * s) / steps);
        if (column < 0 || row < 0 || column >= this.width || row >= this.height) continue;
        visit(row * this.width + column);
      }
    }
  }

  private crossings(ring: Ring, row: number): number[] {
    const columns: number[] = [];
    for (let i = 1; i < ring.length; i++) {
      const [r0, r1] = [this.row(ring[i - 1]![1]), this.row(ring[i]![1])];
      if (r0 <= row === r1 <= row) continue;
      const [c0, c1] = [this.column(ring[i - 1]![0]), this.column(ring[i]![0])];
      columns.push(c0 + ((row - r0) / (r1 - r0)) * (c1 - c0));
    }
    return columns;
  }
}
