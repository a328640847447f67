// Texts that lie over each other by more than a few pixels: labels of a drawing, words of the page.
() => {
  const clipped = (box, element) => {
    let { left, right, top, bottom } = box;
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const own = e.getBoundingClientRect();
      left = Math.max(left, own.left);
      right = Math.min(right, own.right);
      top = Math.max(top, own.top);
      bottom = Math.min(bottom, own.bottom);
    }
    return { left, right, top, bottom };
  };

  // What stays in sight lies over what scrolls beneath it, as it should.
  const floating = (element) => {
    for (let e = element; e && e !== document.body; e = e.parentElement)
      if (/sticky|fixed|absolute/.test(getComputedStyle(e).position) && getComputedStyle(e).zIndex !== "auto") return e;
    return null;
  };

  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    const element = node.parentElement;
    if (!text || element.closest("option, script, style, .skip, .hidden, title, desc")) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = element.closest("svg") ? [element.getBoundingClientRect()] : [...range.getClientRects()];
    for (const rect of rects) {
      const box = clipped(rect, element);
      if (box.right - box.left > 2 && box.bottom - box.top > 2) boxes.push({ text, element, floats: floating(element), ...box });
    }
  }

  boxes.sort((a, b) => a.top - b.top);
  const found = new Set();
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      if (a.element === b.element && !a.element.closest("svg")) continue;
      if (a.floats !== b.floats) continue;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const small = Math.min(a.bottom - a.top, b.bottom - b.top);
      if (width > 2 && height > 0.35 * small) found.add(`“${a.text.slice(0, 40)}” and “${b.text.slice(0, 40)}”`);
    }
  }
  return [...found];
}
