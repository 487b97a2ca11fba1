import type { MarkedPlace } from './page-layer.tsx';

const WORDS = { 'too-far': 'Gone too far', open: 'Open requests', waiting: 'Waiting with good reason', calm: '', closed: '' } as const;
const SIZE = 10;

/** A small dot on each deal of a list or board that has something open. The shape differs too, not only the colour. */
export function ListMarks({ places }: { places: MarkedPlace[] }) {
  return (
    <>
      {places.map(({ element, standing, title }, index) => {
        if (standing === 'calm' || standing === 'closed') return null;
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.bottom < 0 || box.top > innerHeight) return null;
        const words = title ? `${WORDS[standing]}: ${title}` : WORDS[standing];
        const style = { left: `${box.right - SIZE - 4}px`, top: `${box.top + 4}px` };
        return <div key={index} role="img" class={`dot ${standing}`} style={style} title={words} aria-label={words} />;
      })}
    </>
  );
}
