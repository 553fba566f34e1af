// Two frames after the first heading appears, it has been painted: then tell, once.
(() => {
  const tell = () =>
    requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke('geschilderd')));
  const look = () => (document.querySelector('h1') ? tell() : requestAnimationFrame(look));
  look();
})();
