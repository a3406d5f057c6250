"""What the village does together: plans, meetings, who came, problems, projects, lessons."""
