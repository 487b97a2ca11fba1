// Only there so that a test can ask the browser to open the popup.
