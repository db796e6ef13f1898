"use strict";
// Shows of requirements, parts and findings only those that hold every word that the reader typed.
(() => {
  const bar = document.getElementById("zoeken");
  const field = document.getElementById("zoekwoorden");
  const told = document.getElementById("gevonden");
  const wholes = [...document.querySelectorAll(".group, .settled, .parts")];
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let rows;
  const read = () => [...document.querySelectorAll(".requirement, .parts dl > div, .findings tbody > tr")]
    .map((row) => ({ row, text: plain(row.textContent) }));
  const show = () => {
    rows ??= read();
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { row, text } of rows) {
      const holds = words.every((word) => text.includes(word));
      row.classList.toggle("elsewhere", !holds);
      found += holds;
    }
    for (const whole of wholes) {
      const within = whole.matches(".parts") ? "dl > div" : ".requirement";
      const holds = words.length === 0 || whole.querySelector(`${within}:not(.elsewhere)`) !== null;
      whole.classList.toggle("elsewhere", !holds);
      if (words.length > 0 && holds && !whole.open && "open" in whole) {
        whole.open = true;
        whole.dataset.opened = "";
      } else if ("opened" in whole.dataset && (words.length === 0 || !holds)) {
        whole.open = false;
        delete whole.dataset.opened;
      }
    }
    told.textContent = words.length === 0 ? "" : told.dataset.found.replace("#", found);
  };
  field.addEventListener("input", show);
  bar.hidden = false;
})();
