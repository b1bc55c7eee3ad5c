"use strict";
(function () {
  const table = document.getElementById("ranking-table");
  document.querySelectorAll(".controls").forEach(function (e) { e.hidden = false; });

  function openTarget() {
    let id = location.hash.slice(1);
    let target = id ? document.getElementById(id) : null;
    if (target === null) { return; }
    target.querySelectorAll(":scope > details").forEach(function (d) { d.open = true; });
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();

  function setAll(isOpen) {
    document.querySelectorAll(".deposit > details").forEach(function (d) { d.open = isOpen; });
  }
  document.getElementById("open-all").addEventListener("click", function () { setAll(true); });
  document.getElementById("close-all").addEventListener("click", function () { setAll(false); });

  let closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.from(document.querySelectorAll("details:not([open])"));
    closed.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (d) { d.open = false; });
  });

  if (table === null) { return; }
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const find = document.getElementById("find");
  const government = document.getElementById("only-government");
  const paying = document.getElementById("only-paying");
  const found = document.getElementById("found");

  function filter() {
    const words = find.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach(function (row) {
      const hides = [
        !row.textContent.toLowerCase().includes(words),
        government.checked ? row.dataset.control !== "government" : false,
        paying.checked ? row.dataset.pays !== "yes" : false
      ].includes(true);
      row.hidden = hides;
      row.style.display = hides ? "none" : "";
      shown += hides ? 0 : 1;
    });
    found.textContent = shown + " of " + rows.length + " shown";
  }
  [find, government, paying].forEach(function (e) { e.addEventListener("input", filter); });

  function sort(head) {
    const key = head.dataset.sort;
    const firstUp = key !== "chance";
    const isUp = head.hasAttribute("aria-sort") ? head.getAttribute("aria-sort") !== "ascending" : firstUp;
    table.querySelectorAll("th[aria-sort]").forEach(function (h) { h.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    const sign = isUp ? 1 : -1;
    rows.sort(function (a, b) {
      const x = a.dataset[key], y = b.dataset[key];
      return sign * (key === "name" ? x.localeCompare(y) : Number(x) - Number(y));
    });
    rows.forEach(function (row) { body.appendChild(row); });
  }
  table.querySelectorAll("th[data-sort]").forEach(function (head) {
    head.tabIndex = 0;
    head.addEventListener("click", function () { sort(head); });
    head.addEventListener("keydown", function (event) { if (event.key === "Enter") { sort(head); } });
  });
})();
