"""The four things that a message states, a module each, judged by how Swedish and English messages are built."""
