"""The styles and lists of a file, and the numbers that Word counts its ps with by them."""
