// Filters the table by status. The page is complete without it: the buttons appear only because this runs.
(function () {
  "use strict";
  var table = document.getElementById("requirements-table");
  var bar = document.getElementById("filter");
  if (!table || !bar) return;
  var rows = Array.prototype.slice.call(table.querySelectorAll("tr[data-status]"));
  var says = document.getElementById("filter-says");
  var buttons = [];

  function show(wanted) {
    var shown = 0;
    rows.forEach(function (row) {
      row.hidden = wanted !== "all" && row.dataset.status.split(" ").indexOf(wanted) < 0;
      shown += row.hidden ? 0 : 1;
    });
    Array.prototype.forEach.call(table.tBodies, function (body) {
      body.hidden = !body.querySelector("tr[data-status]:not([hidden])");
    });
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.value === wanted));
    });
    says.textContent = shown + " of " + rows.length + " requirements shown";
  }

  [["all", "All"], ["required", "Required"], ["missing", "Missing"], ["reworded", "Reworded"],
    ["misspelt", "Misspelt"], ["at-risk", "At risk"], ["found", "Found"]].forEach(function (kind) {
    var count = rows.filter(function (row) {
      return kind[0] === "all" || row.dataset.status.split(" ").indexOf(kind[0]) >= 0;
    }).length;
    if (!count) return;
    var button = document.createElement("button");
    button.type = "button";
    button.value = kind[0];
    button.textContent = kind[1] + " (" + count + ")";
    button.addEventListener("click", function () { show(kind[0]); });
    buttons.push(button);
    bar.appendChild(button);
  });
  bar.hidden = false;
  show("all");

  // A link to a row that the filter hides shows all rows again.
  window.addEventListener("hashchange", function () {
    var row = document.getElementById(location.hash.slice(1));
    if (row && row.hidden) {
      show("all");
      row.scrollIntoView();
    }
  });

  // Escape puts away what a mark says, until another one is pointed at.
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") document.body.classList.add("quiet");
  });
  ["mouseover", "focusin"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (!event.target.closest(".mark")) document.body.classList.remove("quiet");
    });
  });
})();
