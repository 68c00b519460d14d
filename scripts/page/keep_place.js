/**
 * Remembers the element in the middle of the screen, before a change that moves it. (The middle of a column, not the gap between two cards, and no
 * element of a drawing, which may be redrawn.)
 * @returns a function that scrolls the page so that the element is where it was
 */
export const keepPlace = () => {
  const middle = [0, 40].flatMap((more) => document.elementsFromPoint(innerWidth * 0.3, innerHeight / 2 + more));
  const place = scrollY > 0 && middle.find((one) => one instanceof HTMLElement && one.closest("main :is(.pic, p, form, h2, h3, li)"));
  const top = place ? place.getBoundingClientRect().top : 0;
  return () => {
    if (place) scrollBy({ top: place.getBoundingClientRect().top - top, behavior: "instant" });
  };
};
