"""Problems: what is wrong and why, what could be done, what was decided, who says it helped."""
