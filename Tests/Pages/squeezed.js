// Words that are broken for want of room, labels of drawings that are cut off at the edge, and texts cut short without their whole.
() => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, option, textarea, .skip, .hidden, title, desc")) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const drawing = element.closest("svg");
    if (drawing) {
      const [own, whole] = [element.getBoundingClientRect(), drawing.getBoundingClientRect()];
      if (own.width && (own.left < whole.left - 2 || own.right > whole.right + 2))
        found.add(`the label “${node.data.trim().slice(0, 40)}” leaves its drawing`);
      continue;
    }
    if (element.getBoundingClientRect().width > 140) continue;
    for (const word of node.data.matchAll(/\p{L}{2,16}/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) found.add(`the word “${word[0]}” is broken for want of room`);
    }
  }
  for (const element of document.querySelectorAll("main *")) {
    if (getComputedStyle(element).textOverflow !== "ellipsis" || element.scrollWidth <= element.clientWidth) continue;
    if (!element.title) found.add(`“${element.textContent.trim().slice(0, 40)}” is cut short`);
  }
  return [...found].slice(0, 8);
}
