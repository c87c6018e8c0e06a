import { useEffect, useState } from 'react';

const face = '"Source Sans 3 Variable", sans-serif';

/** Whether the face of the screen has been loaded, or cannot be. */
export function useFace(): boolean {
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    let wanted = true;
    const here = () => wanted && setHere(true);
    Promise.all([document.fonts.load(`600 14px ${face}`), document.fonts.load(`400 13px ${face}`)]).then(here, here);
    return () => {
      wanted = false;
    };
  }, []);
  return isHere;
}

let ruler: CanvasRenderingContext2D | null | undefined;

/** How wide a text is in the face of the screen. */
export function widthOf(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * 7.5;
  ruler.font = `${font} ${face}`;
  return ruler.measureText(text).width;
}
