"""The local page: drop files, see the answers, make a message. It listens on this computer only and keeps nothing."""
