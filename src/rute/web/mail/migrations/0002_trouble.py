from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mail", "0001_initial")]

    operations = [migrations.AddField("letter", "trouble", models.JSONField(default=dict))]
