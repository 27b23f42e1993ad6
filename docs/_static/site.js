// What the theme leaves out: blocks of code that scroll can be reached by the keyboard, and the two side columns have names.
addEventListener("DOMContentLoaded", () => {
  const swedish = document.documentElement.lang === "sv";
  for (const block of document.querySelectorAll(".highlight pre, .table-wrapper")) block.tabIndex = 0;
  document.querySelector(".sidebar-drawer")?.setAttribute("aria-label", swedish ? "Alla sidor" : "All pages");
  document.querySelector(".toc-drawer")?.setAttribute("aria-label", swedish ? "På den här sidan" : "On this page");
});
