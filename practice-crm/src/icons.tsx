const PATHS = {
  book: 'M12 6.5C10 5 7.500 4.500 4.500 4.700v13c3-.2 5.500.3 7.500 1.800 2-1.500 4.500-2 7.500-1.800v-13c-3-.2-5.500.3-7.500 1.800zm0 0v13',
  deals: 'M4 6h16M4 12h16M4 18h10',
  board: 'M4 5h4v14H4zM10 5h4v9h-4zM16 5h4v12h-4z',
  people:
    'M9 11a3.200 3.200 0 100-6.400A3.200 3.200 0 009 11zM3 19c.5-3.300 2.900-5 6-5s5.500 1.700 6 5M16 5.200a3 3 0 010 5.600M17.500 14.300c2 .7 3.200 2.300 3.500 4.700',
  chart: 'M5 19V11M12 19V5M19 19v-6',
  note: 'M6 4h9l4 4v12H6zM14.500 4v4.500H19M9 13h6M9 16.500h4',
  email: 'M4 6h16v12H4zM4 7l8 6 8-6',
  call: 'M6.500 4h3l1.500 4-2 1.500a11 11 0 005.500 5.500l1.500-2 4 1.500v3c0 1-.8 1.800-1.800 1.700C11 18.600 5.400 13 4.800 5.800 4.700 4.800 5.500 4 6.500 4z',
  meeting: 'M5 6h14v14H5zM5 10h14M9 4v4M15 4v4',
  task: 'M5 12.500l4.500 4.500L19 7.500',
  pencil: 'M5 19l1-4L16.500 4.500l3 3L9 18zM14.500 6.500l3 3',
  bin: 'M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10.500 10.500v6M13.500 10.500v6',
  search: 'M11 17a6 6 0 100-12 6 6 0 000 12zM15.500 15.500L20 20',
  close: 'M6 6l12 12M18 6L6 18',
  bold: 'M7.500 5h5.500a3.200 3.200 0 010 6.500H7.500zM7.500 11.500h6.500a3.700 3.700 0 010 7.500H7.500z',
  list: 'M9.500 6.500H20M9.500 12H20M9.500 17.500H20M4.500 6.500h.5M4.500 12h.5M4.500 17.500h.5',
  open: 'M13 5h6v6M19 5l-9 9M10 6H5v13h13v-5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon in the colour of the text, hidden from screen readers: the words beside it carry the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class={`icon icon-${name}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
