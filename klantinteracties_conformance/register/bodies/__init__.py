"""What is sent: bodies that a good provider takes, with chosen attributes, and objects made of them."""
