(function () {
  'use strict';
  var table = document.getElementById('ranking-table');
  var controls = document.querySelector('.controls');
  if (!table || !controls) { return; }
  controls.hidden = false;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var find = document.getElementById('find');
  var government = document.getElementById('only-government');
  var paying = document.getElementById('only-paying');
  var found = document.getElementById('found');
  function filter() {
    var words = find.value.toLowerCase();
    var shown = 0;
    rows.forEach(function (row) {
      var ok = (!words || row.textContent.toLowerCase().indexOf(words) >= 0) &&
        (!government.checked || row.dataset.control === 'government') &&
        (!paying.checked || row.dataset.pays === 'yes');
      row.hidden = !ok;
      row.style.display = ok ? '' : 'none';
      shown += ok ? 1 : 0;
    });
    found.textContent = shown + ' of ' + rows.length;
  }
  [find, government, paying].forEach(function (input) { input.addEventListener('input', filter); });
  Array.prototype.forEach.call(table.querySelectorAll('th[data-sort]'), function (head) {
    var up = true;
    head.tabIndex = 0;
    function sort() {
      var key = head.dataset.sort;
      rows.sort(function (a, b) {
        var x = a.dataset[key], y = b.dataset[key];
        var order = key === 'name' ? x.localeCompare(y) : Number(x) - Number(y);
        return up ? order : -order;
      });
      up = !up;
      rows.forEach(function (row) { body.appendChild(row); });
    }
    head.addEventListener('click', sort);
    head.addEventListener('keydown', function (e) { if (e.key === 'Enter') { sort(); } });
  });
  window.addEventListener('beforeprint', function () {
    Array.prototype.forEach.call(document.querySelectorAll('.deposit > details'), function (d) { d.open = true; });
  });
  function openTarget() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    var details = target && target.querySelector('details');
    if (details) { details.open = true; target.scrollIntoView(); }
  }
  window.addEventListener('hashchange', openTarget);
  openTarget();
  filter();
}());
