import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("journeys", "0002_drafts"),
    ]

    operations = [
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("once", models.CharField(max_length=100)),
                ("channel", models.CharField(max_length=20)),
                ("purpose", models.CharField(max_length=15)),
                ("person", models.BigIntegerField()),
                ("address", models.CharField(blank=True, max_length=32)),
                ("campaign", models.CharField(blank=True, max_length=200)),
                ("message", models.CharField(blank=True, max_length=200)),
                ("step", models.CharField(blank=True, max_length=80)),
                ("state", models.CharField(max_length=10)),
                ("provider", models.CharField(blank=True, max_length=200)),
                ("given", models.BigIntegerField()),
                (
                    "journey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journeys.journey",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["provider"], name="delivery_provider")],
                "constraints": [
                    models.UniqueConstraint(fields=("journey", "once"), name="delivered_once")
                ],
            },
        ),
    ]
