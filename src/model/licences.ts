/** Licences and credits, written into every file that leaves the project. */
export const LICENCE = {
  tables:
    'CC BY-SA 4.0: Astana Atlas; table of places partly read in Wikipedia (Wikipedia contributors)',
  geometry:
    'ODbL 1.0: Astana Atlas; contains information from OpenStreetMap (c) OpenStreetMap contributors',
} as const;
