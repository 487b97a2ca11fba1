// Opens the popup when a test asks for it.
chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
  chrome.action.openPopup().then(
    () => answer('open'),
    (error) => answer(String(error)),
  );
  return true;
});
