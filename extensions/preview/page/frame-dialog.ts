/** Says which page HubSpot would frame here; the preview loads nothing from elsewhere. Resolves once it is closed. */
export function openFrame(title: string, uri: string): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog modal width-small';
  const heading = document.createElement('h2');
  heading.className = 'dialog-title';
  heading.textContent = title === '' ? 'A page in a frame' : title;
  const text = document.createElement('p');
  text.textContent = `HubSpot shows ${uri} in a frame here. The preview loads nothing from elsewhere.`;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button button-secondary button-medium';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  const body = document.createElement('div');
  body.className = 'dialog-body';
  body.append(heading, text, close);
  dialog.append(body);
  dialog.setAttribute('aria-label', heading.textContent);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
  });
}
