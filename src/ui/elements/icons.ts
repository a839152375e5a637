/** The drawings of the controls, as SVG paths on a grid of 24. Drawn for this project. */
export const ICONS = {
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20 20',
  share: 'M12 15V4M8 7.5L12 4l4 3.5M6 11v8h12v-8',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  up: 'M6 15l6-6l6 6',
  down: 'M6 9l6 6l6-6',
  back: 'M15 6l-6 6l6 6',
  forward: 'M9 6l6 6l-6 6',
  previousChange: 'M18 6l-6 6l6 6M11 6l-6 6l6 6',
  nextChange: 'M6 6l6 6l-6 6M13 6l6 6l-6 6',
  country: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M9.5 9.5h5v5h-5z',
  summits: 'M6 20V4h11l-2.5 3.5L17 11H6',
  about: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.5v.2',
  light:
    'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M18.4 5.6l-1.1 1.1M6.7 17.3l-1.1 1.1',
  dark: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  language:
    'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M3.5 12h17M12 3.5c3 2.6 3 14.4 0 17M12 3.5c-3 2.6-3 14.4 0 17',
  play: 'M8 5.5v13l10.5-6.5z',
  stop: 'M7 7h10v10H7z',
  panel: 'M4 5h16v14H4zM10 5v14',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  layers: 'M12 4l8.5 4.5L12 13L3.5 8.5zM4 12.5l8 4.200l8-4.200M4 16l8 4.200l8-4.200',
} as const;

export type IconName = keyof typeof ICONS;
