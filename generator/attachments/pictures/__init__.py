"""What a picture carries beside the picture: places, names, smaller pictures, and what follows its end."""
