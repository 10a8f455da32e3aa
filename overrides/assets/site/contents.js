/* Contents of the page: open on a wide screen, a sheet on a phone, and saying where the reader is, by heading and by remark. */
(function () {
  "use strict";
  var sheet = document.querySelector(".page-toc details");
  if (!sheet) return;
  var now = sheet.querySelector(".now");
  var wide = window.matchMedia("(min-width: 64em)");
  var links = Array.prototype.slice.call(sheet.querySelectorAll("a[href^='#']"));
  var places = links.map(function (link) {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  });
  var current = null;
  var spot = sheet.querySelector(".place");
  var remarks = document.querySelectorAll(".remark[id]");

  function fit() { sheet.open = wide.matches; }

  /* The sheet opens where the reader is, and never stays over what the reader has gone on to. */
  function showCurrent() {
    if (!sheet.open || wide.matches || !current) return;
    var list = sheet.querySelector("ol");
    list.scrollTop += current.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
  }
  function closeUnless(within) {
    if (!wide.matches && sheet.open && !sheet.contains(within)) sheet.open = false;
  }

  function mark() {
    var line = (places[0] && parseFloat(getComputedStyle(places[0]).scrollMarginTop) || 80) + 8;
    var found = null;
    for (var i = 0; i < links.length; i++) {
      if (places[i] && places[i].getBoundingClientRect().top <= line) found = links[i];
    }
    count(line);
    if (found === current) return;
    if (current) current.removeAttribute("aria-current");
    current = found;
    now.textContent = found ? found.textContent : "";
    if (!found) return;
    found.setAttribute("aria-current", "location");
    if (wide.matches) keepInSight(found);
  }

  /* The last remark that has begun above the line, sought by halves; before the first and after the last, none. */
  function count(line) {
    var from = 0, to = remarks.length;
    while (from < to) {
      var middle = (from + to) >> 1;
      if (remarks[middle].getBoundingClientRect().top <= line) from = middle + 1;
      else to = middle;
    }
    var remark = remarks[from - 1];
    var over = from === remarks.length && remark && remark.getBoundingClientRect().bottom < line;
    var link = !over && remark && remark.querySelector(".permalink");
    spot.textContent = link ? "発言" + link.textContent + "／" + remarks.length : "";
  }

  /* Scrolls the column alone; scrollIntoView would move the page too. */
  function keepInSight(link) {
    var column = sheet.parentNode;
    var box = column.getBoundingClientRect();
    var own = link.getBoundingClientRect();
    if (own.top < box.top) column.scrollTop -= box.top - own.top + 16;
    else if (own.bottom > box.bottom) column.scrollTop += own.bottom - box.bottom + 16;
  }

  var waiting = false;
  window.addEventListener("scroll", function () {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(function () { waiting = false; mark(); });
  }, { passive: true });
  sheet.addEventListener("click", function (event) {
    if (event.target.closest("a") && !wide.matches) sheet.open = false;
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && sheet.open && !wide.matches && sheet.contains(document.activeElement)) {
      sheet.open = false;
      sheet.querySelector("summary").focus();
    }
  });
  sheet.addEventListener("toggle", showCurrent);
  sheet.addEventListener("focusout", function (event) { if (event.relatedTarget) closeUnless(event.relatedTarget); });
  document.addEventListener("click", function (event) { closeUnless(event.target); });
  wide.addEventListener("change", fit);
  fit();
  mark();
})();
